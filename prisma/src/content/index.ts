// What the api needs to check a course that a company writes itself, as `pnpm content check` does the built-in ones.
export { figureNames } from './figure-names.js'
export { paperFormat, questionFormat } from './lesson-format.js'
export { blockNames, figuresIn } from './check/markdown.js'
export { formulaFault } from './check/formula-fault.js'
export { parseMarkdown } from './parse-markdown.js'
