export * from './frame.js'
export * from './messages.js'
export * from './tensor-layout.js'
export * from './violation.js'
