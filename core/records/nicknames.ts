/** Nicknames and former names as they are written in one line: 妞妞、小雨. */
export const nicknamesIn = (line: string): string[] =>
  line
    .split(/[、,,;;/]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
