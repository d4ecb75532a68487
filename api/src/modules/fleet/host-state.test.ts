import { stateOf, type HostSigns } from './host-state.js'

const now = new Date('2026-11-28T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const calm: HostSigns = {
  startedAt: ago(7200),
  seenAt: ago(3),
  drainingAt: null,
  slots: 2,
  busy: 0,
  lastFinishedAt: null,
  couldTakeSince: null,
}

test.each<[string, Partial<HostSigns>, string, Date]>([
  ['that was seen just now is alive since it started', {}, 'ALIVE', calm.startedAt],
  ['that gave no sign for a minute is silent since the last', { seenAt: ago(90) }, 'SILENT', ago(90)],
  ['that drains and still works is draining', { drainingAt: ago(5), busy: 1 }, 'DRAINING', ago(5)],
  [
    'that drained is stopped, however long ago',
    { drainingAt: ago(900), seenAt: ago(900) },
    'STOPPED',
    ago(900),
  ],
  ['with room that lets work wait is stuck', { couldTakeSince: ago(100) }, 'STUCK', ago(100)],
  ['whose slots are full is not stuck', { couldTakeSince: ago(100), busy: 2 }, 'ALIVE', calm.startedAt],
  [
    'that has just finished something is between two runs',
    { couldTakeSince: ago(100), lastFinishedAt: ago(1) },
    'ALIVE',
    calm.startedAt,
  ],
  ['that has just started is given time', { couldTakeSince: ago(100), startedAt: ago(5) }, 'ALIVE', ago(5)],
])('a host %s', (_, signs, state, since) => {
  expect(stateOf({ ...calm, ...signs }, now)).toEqual({ state, since })
})
