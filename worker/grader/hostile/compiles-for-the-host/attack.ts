// @ts-nocheck
/// <reference path="/etc/passwd" />
/// <reference types="node" />
/** @jsxImportSource /etc */
import type { Secret } from '/etc/passwd'
import secret = require('/etc/passwd')
export async function train() {
  throw new Error(typeof secret)
}
