import * as z from 'zod';
import type { FoundAddress } from './address-lookup.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional();

/** The parts of the service's answer that are used; names differ between the English and the Chinese tree by their first letters. */
const Street = z.object({ StreetName: text, LocationName: text, BuildingNoFrom: text, BuildingNoTo: text });
const Village = z.object({ VillageName: text, LocationName: text, BuildingNoFrom: text });
const Estate = z.object({ EstateName: text });
const Block = z.object({ BlockDescriptor: text, BlockNo: text });
const District = z.object({ DcDistrict: text });

const English = z.object({
  BuildingName: text,
  EngStreet: Street.optional(),
  EngVillage: Village.optional(),
  EngEstate: Estate.optional(),
  EngBlock: Block.optional(),
  EngDistrict: District.optional(),
  Region: text,
});
const Chinese = z.object({
  BuildingName: text,
  ChiStreet: Street.optional(),
  ChiVillage: Village.optional(),
  ChiEstate: Estate.optional(),
  ChiBlock: Block.optional(),
  ChiDistrict: District.optional(),
});

/**
 * An answer of the Government's Address Lookup Service. Its fields are described in the data dictionary T361 that goes with
 * https://data.gov.hk/en-data/dataset/hk-dpo-als_01-als
 */
export const LookupAnswer = z.object({
  SuggestedAddress: z
    .array(
      z.object({
        Address: z.object({
          PremisesAddress: z.object({
            EngPremisesAddress: English.optional(),
            ChiPremisesAddress: Chinese.optional(),
          }),
        }),
      }),
    )
    .default([]),
});
export type PremisesAddress = z.infer<
  typeof LookupAnswer
>['SuggestedAddress'][number]['Address']['PremisesAddress'];

const regions: Readonly<Record<string, FoundAddress['region']>> = {
  HK: 'HK',
  KLN: 'KLN',
  NT: 'NT',
};

/** Parts that are there, in order, with something between them. */
const joined = (between: string, ...parts: readonly (string | undefined)[]): string | undefined => {
  const there = parts.filter((part) => part !== undefined && part !== '');
  return there.length === 0 ? undefined : there.join(between);
};

const numbers = (from: string | undefined, to: string | undefined): string | undefined =>
  joined('-', from, to === from ? undefined : to);

const capitalised = (words: string | undefined): string | undefined =>
  words?.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** The address in English, whose words the service gives in capitals. */
export function inEnglish({ EngPremisesAddress: found }: PremisesAddress): FoundAddress | undefined {
  if (!found) return undefined;
  const { EngStreet: street, EngVillage: village, EngEstate: estate, EngBlock: block } = found;
  return parts({
    block: joined(' ', capitalised(block?.BlockDescriptor), block?.BlockNo),
    building: joined(', ', capitalised(found.BuildingName), capitalised(estate?.EstateName)),
    street:
      joined(' ', numbers(street?.BuildingNoFrom, street?.BuildingNoTo), capitalised(street?.StreetName)) ??
      joined(' ', village?.BuildingNoFrom, capitalised(village?.VillageName)),
    district: capitalised(
      street?.LocationName ??
        village?.LocationName ??
        found.EngDistrict?.DcDistrict?.replace(/ DISTRICT$/u, ''),
    ),
    region: regions[found.Region ?? ''],
  });
}

/** The address in Chinese, from the larger to the smaller as it is written; the region is told by the English tree. */
export function inChinese(address: PremisesAddress): FoundAddress | undefined {
  const found = address.ChiPremisesAddress;
  if (!found) return undefined;
  const { ChiStreet: street, ChiVillage: village, ChiEstate: estate, ChiBlock: block } = found;
  const number = numbers(street?.BuildingNoFrom, street?.BuildingNoTo);
  return parts({
    block: joined('', block?.BlockNo, block?.BlockDescriptor),
    building: joined('', estate?.EstateName, found.BuildingName),
    street:
      joined('', street?.StreetName, number === undefined ? undefined : `${number}號`) ??
      joined('', village?.VillageName, village?.BuildingNoFrom && `${village.BuildingNoFrom}號`),
    district: street?.LocationName ?? village?.LocationName ?? found.ChiDistrict?.DcDistrict,
    region: regions[address.EngPremisesAddress?.Region ?? ''],
  });
}

const parts = (
  found: Readonly<Record<Exclude<keyof FoundAddress, 'region'>, string | undefined>> & {
    region: FoundAddress['region'];
  },
): FoundAddress => ({
  ...(found.block === undefined ? {} : { block: found.block }),
  ...(found.building === undefined ? {} : { building: found.building }),
  ...(found.street === undefined ? {} : { street: found.street }),
  ...(found.district === undefined ? {} : { district: found.district }),
  ...(found.region === undefined ? {} : { region: found.region }),
});
