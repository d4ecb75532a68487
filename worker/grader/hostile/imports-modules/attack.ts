import { readFileSync } from 'node:fs'
export function train() { return readFileSync('/etc/passwd') }
