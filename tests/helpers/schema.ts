import type { ReadableDb } from '../../db/file/connection.ts'

/** The whole shape of a database as one text: its tables, indexes and version. */
export function schemaText(db: ReadableDb): string {
  const rows = db
    .prepare(`
      select sql from sqlite_schema where sql is not null
      order by case type when 'table' then 0 else 1 end, tbl_name, name
    `)
    .all() as { sql: string }[]
  const { version } = db.prepare('select user_version as version from pragma_user_version').get() as { version: number }
  return [
    `-- Today's shape, for reading; the migrations make it. Version ${version}.`,
    ...rows.map(({ sql }) => `${sql};`),
    '',
  ].join('\n\n')
}
