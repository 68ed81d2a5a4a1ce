/** Rows of a traditional character and the simplified ones for it, the usual one first: `亂 乱|乾 干 乾`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  // biome-ignore lint/style/noDefaultExport: the package's own form
  export default table
}
