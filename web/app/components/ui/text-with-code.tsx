import { Fragment } from 'react'

/** A sentence in which `backticks` mark code; hints and messages of exercises are written so. */
export function TextWithCode({ children }: { children: string }) {
  return codeApart(children).map(({ code, text }, at) =>
    code ? (
      <code key={at} className="font-mono text-[0.92em]">
        {text}
      </code>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  )
}

/** A backtick without a partner is a backtick: an engine's own message may hold one. */
export function codeApart(sentence: string): { code: boolean; text: string }[] {
  const pieces = sentence.split(/`([^`]+)`/)
  return pieces.map((text, at) => ({ code: at % 2 === 1, text })).filter(({ text }) => text !== '')
}
