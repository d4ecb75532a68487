import type { ReactNode } from 'react'

interface PageHeadProps {
  title: string
  text?: string
  /** Of title and text, where that is not the page's. */
  lang?: string
  children?: ReactNode
}

/** The head of a page: what it is, in a sentence what it is for, and what can be done with all of it. */
export function PageHead({ title, text, lang, children }: PageHeadProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
      <div lang={lang} className="max-w-[72ch]">
        <h1 className="text-xl">{title}</h1>
        {text ? <p className="text-ink-soft mt-2">{text}</p> : null}
      </div>
      {children}
    </div>
  )
}
