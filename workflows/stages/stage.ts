import type { MachineAction, StateNode } from '../../schemas/machine.ts';
import type { StageDefinition, StageKind } from '../../schemas/stage.ts';

/** What a stage may know of the service around it. Targets are ids of states. */
export interface Surroundings {
  readonly department: string;
  /** Where the case goes when this stage is done. */
  readonly next: string;
  /** What else happens on the way there. */
  readonly onDone: readonly MachineAction[];
  /** Stages before this one whose actors may not be its second person. */
  readonly vettedIn: readonly string[];
  /** Stages before this one whose inspectors may not decide. */
  readonly inspectedIn: readonly string[];
  /** Stages before this one in which anybody could object. */
  readonly noticesIn: readonly string[];
  /** Where the case begins: what is to be done there is told when the application has been received. */
  readonly isFirst: boolean;
  /** The application has been granted before this stage. */
  readonly isDecided: boolean;
  /** A provisional licence may have been issued before this stage. */
  readonly provisionalBefore: boolean;
  /** A refusal can be appealed against, and the case be decided again. */
  readonly appealable: boolean;
  readonly refusalReasons: readonly string[];
}

export type StageOf<K extends StageKind> = Extract<StageDefinition, { stage: K }>;

/** Turns a stage's definition into a state of the process region; its id is the stage's id. */
export type StageBuilder<K extends StageKind> = (stage: StageOf<K>, around: Surroundings) => StateNode;

/** Where a refused, withdrawn or lapsed case ends; the frame defines these states. */
export const ends = {
  granted: '#granted',
  refused: '#refused',
  withdrawn: '#withdrawn',
  lapsed: '#lapsed',
  merged: '#merged',
  cancelled: '#cancelled',
} as const;

/** Ids of states are global to a machine: stages have a prefix, so that none can be taken for a part of the frame. */
export const stateId = (stage: string): string => `stage-${stage}`;
