import type { PropsWithChildren, ReactNode } from 'react'

/** The quiet middle of a page with one form. */
export function SessionCard({
  title,
  text,
  footer,
  children,
}: PropsWithChildren<{ title: string; text?: string; footer?: ReactNode }>) {
  return (
    <div className="mx-auto flex w-full max-w-md grow flex-col justify-center px-5 pt-6 pb-24">
      <h1 className="text-xl">{title}</h1>
      {text ? <p className="text-ink-soft mt-2">{text}</p> : null}
      <div className="mt-8">{children}</div>
      {footer ? <p className="text-ink-soft mt-8 text-sm">{footer}</p> : null}
    </div>
  )
}
