import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Colours follow the page's tokens, so the editor turns dark with the page and without being told. */
const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.65',
    overflow: 'auto',
  },
  '.cm-content:focus-visible': { outline: 'none' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1rem 0 0.5rem' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-faint)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.4rem 0 0.75rem', fontVariantNumeric: 'tabular-nums' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in oklab, var(--accent-soft) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in oklab, var(--accent) 24%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-soft)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--sunken)',
    borderColor: 'var(--line)',
    color: 'var(--ink-soft)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: '10px',
    boxShadow: 'var(--shadow-floating)',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-mono)',
    fontSize: '0.8125rem',
    maxHeight: '16em',
  },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.6rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-fill)',
    color: 'var(--on-accent)',
  },
  '.cm-diagnostic': {
    padding: '0.4rem 0.75rem',
    borderLeftWidth: '3px',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.8125rem',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--caution)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--line-strong)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--caution) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button': { fontSize: '0.8125rem' },
  '.cm-type-hover': { maxWidth: '32rem', padding: '0.5rem 0.75rem', fontSize: '0.8125rem' },
  '.cm-type-hover code': { whiteSpace: 'pre-wrap', fontFamily: 'var(--font-mono)' },
  '.cm-type-hover p': { marginTop: '0.35rem', color: 'var(--ink-soft)' },
  '.cm-fault-line': { backgroundColor: 'var(--danger-soft)', boxShadow: 'inset 3px 0 var(--danger)' },
  '.cm-fault-word': { textDecoration: 'underline wavy var(--danger)', textUnderlineOffset: '3px' },
  '.cm-fault-note': {
    backgroundColor: 'var(--danger-soft)',
    boxShadow: 'inset 3px 0 var(--danger)',
    color: 'var(--danger)',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.8125rem',
    padding: '0.1rem 1rem 0.35rem 0.75rem',
    whiteSpace: 'pre-wrap',
  },
})

const inks = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.modifier, tags.controlKeyword],
    color: 'light-dark(oklch(0.47 0.19 300), oklch(0.8 0.12 305))',
  },
  {
    tag: [tags.string, tags.special(tags.string)],
    color: 'light-dark(oklch(0.45 0.11 150), oklch(0.82 0.12 155))',
  },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(oklch(0.48 0.13 50), oklch(0.82 0.11 65))' },
  { tag: [tags.comment], color: 'var(--ink-faint)', fontStyle: 'italic' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'light-dark(oklch(0.47 0.18 262), oklch(0.8 0.11 262))',
  },
  {
    tag: [tags.typeName, tags.className, tags.namespace],
    color: 'light-dark(oklch(0.46 0.09 200), oklch(0.83 0.1 195))',
  },
  { tag: [tags.propertyName], color: 'light-dark(oklch(0.4 0.07 262), oklch(0.86 0.05 262))' },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: 'var(--ink-soft)' },
  { tag: tags.invalid, color: 'var(--danger)' },
])

export const editorTheme: Extension = [look, syntaxHighlighting(inks)]
