import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Column, Tag, Title } from '../../components/blocks.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { formTexts, taskStateTexts } from '../../texts/form.ts';
import { words } from '../../texts/words.ts';

export type TaskState = keyof typeof taskStateTexts;

export interface TaskListModel {
  readonly case: string;
  readonly service: Text;
  /** `page` is where the task is gone on with. */
  readonly tasks: readonly {
    readonly id: string;
    readonly title: Text;
    readonly state: TaskState;
    readonly page: string;
  }[];
}

export function taskListPage({ case: id, service, tasks }: TaskListModel, language: Language): Page {
  const at = { language: segmentOf(language), case: id };
  const title = words(formTexts.tasksTitle, language);
  const done = tasks.filter(({ state }) => state === 'done').length;
  return {
    title,
    body: (
      <Column>
        <BackLink href={pathTo('applications', { language: at.language })} language={language} />
        <Title caption={words(service, language)}>{title}</Title>
        <Body>{words(formTexts.tasksDone, language, { n: done, of: tasks.length })}</Body>
        <ul class="govuk-task-list">
          {tasks.map((task) => (
            <li key={task.id} class="govuk-task-list__item govuk-task-list__item--with-link">
              <div class="govuk-task-list__name-and-hint">
                <a
                  class="govuk-link govuk-task-list__link"
                  href={pathTo('formPage', { ...at, page: task.page })}
                  aria-describedby={`task-${task.id}`}
                >
                  {words(task.title, language)}
                </a>
              </div>
              <div class="govuk-task-list__status" id={`task-${task.id}`}>
                {task.state === 'done' ? (
                  words(taskStateTexts.done, language)
                ) : (
                  <Tag colour={task.state === 'begun' ? 'teal' : 'blue'}>
                    {words(taskStateTexts[task.state], language)}
                  </Tag>
                )}
              </div>
            </li>
          ))}
        </ul>
        {done === tasks.length ? (
          <LinkButton href={pathTo('checkAnswers', at)}>{words(formTexts.checkTitle, language)}</LinkButton>
        ) : (
          <Body>{words(formTexts.tasksFirst, language)}</Body>
        )}
      </Column>
    ),
  };
}
