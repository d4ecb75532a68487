export * from './explanations.js'
export * from './figures.js'
export * from './texts.js'
