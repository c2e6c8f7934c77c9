import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export type Shelf<Value> = {
  get(key: string): Value | undefined;
  /** Keeps the entry's place in the order when the key is known already. */
  put(key: string, value: Value): void;
  remove(key: string): void;
  /** All entries in the order they first came. */
  list(): Value[];
  /** Entries whose top-level text `field` equals `value`, in order. */
  where(field: string, value: string): Value[];
  close(): void;
};

const Row = z.object({ value: z.string() });

/** Keeps a simulator's records in one SQLite file: what `put` has returned from survives kill -9. */
export const openShelf = <Value>(file: string, schema: z.ZodType<Value>): Shelf<Value> => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;
    create table if not exists entries (place integer primary key, key text not null unique, value text not null)`);
  const parse = (row: unknown) => schema.parse(JSON.parse(Row.parse(row).value));
  const one = database.prepare('select value from entries where key = ?');
  const all = database.prepare('select value from entries order by place');
  const some = database.prepare('select value from entries where json_extract(value, ?) = ? order by place');
  const write = database.prepare(
    'insert into entries (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  const erase = database.prepare('delete from entries where key = ?');
  return {
    get: (key) => {
      const row = one.get(key);
      return row === undefined ? undefined : parse(row);
    },
    put: (key, value) => void write.run(key, JSON.stringify(value)),
    remove: (key) => void erase.run(key),
    list: () => all.all().map(parse),
    where: (field, value) => some.all(`$.${field}`, value).map(parse),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
};
