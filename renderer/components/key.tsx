/** The key that does it, shown inside the button or beside the words it belongs to. Read aloud as part of no name. */
export const Key = ({ children }: { readonly children: string }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
)
