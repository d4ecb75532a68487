/** One line of the native engine's structured log, which the CLI reads from stderr. */
export function logError(message, code) {
  write({
    level: 'ERROR',
    fields: { message, error_code: code, is_panic: false },
    target: 'schema_engine::logger',
  })
}

export function logPanic(message) {
  write({ level: 'ERROR', fields: { message, is_panic: true }, target: 'schema_engine' })
}

/** The CLI ignores the first line of stderr, where the native engine announces itself. */
export function logStart() {
  write({ level: 'INFO', fields: { message: 'Starting schema engine CLI' }, target: 'schema_engine' })
}

function write(entry) {
  process.stderr.write(JSON.stringify({ timestamp: new Date().toISOString(), ...entry }) + '\n')
}
