type Props = { readonly text: string; readonly needed?: boolean }

/** The label of a line whose fields are named one by one, so that it is only seen. */
export const LineLabel = ({ text, needed = false }: Props) => (
  <span className={needed ? 'line-label needed' : 'line-label'} aria-hidden="true">
    {text}
  </span>
)
