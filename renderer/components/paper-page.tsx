import { useLayoutEffect, useRef } from 'react'

type Props = { readonly html: string; readonly label: string }

/**
 * A paper of the desk as it will be printed. It stands in a shadow tree: its print rules and the page's do not touch each other, as in a
 * frame, but it is there with the next frame drawn, in fonts that the page has already. A parsed document runs no script.
 */
export function PaperPage({ html, label }: Props) {
  const host = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const shadow = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' })
    const paper = new DOMParser().parseFromString(html, 'text/html')
    // The fonts' list is the page's own; a shadow tree would load it for nothing.
    for (const link of paper.querySelectorAll('link')) link.remove()
    // To the ear the paper stands below the screen's own heading.
    for (const heading of paper.querySelectorAll('h1, h2')) heading.ariaLevel = heading.matches('h1') ? '2' : '3'
    shadow.replaceChildren(paper.documentElement)
  }, [html])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={host} className="slip-page" aria-label={label} tabIndex={0} />
  )
}
