import type { XyFrame } from '../kit'
import { groups, type Judged } from './shop'

/** A ring around each group: whole and green where the network is right, broken and red where it is not. */
export function Verdicts({ frame, judged }: { frame: XyFrame; judged: readonly Judged[] }) {
  return groups.map(({ isNew, byThemselves }, at) => (
    <circle
      key={at}
      cx={frame.x(isNew)}
      cy={frame.y(byThemselves)}
      r={15}
      fill="none"
      stroke={judged[at]?.isRight ? 'var(--success)' : 'var(--danger)'}
      strokeWidth={2.5}
      strokeDasharray={judged[at]?.isRight ? undefined : '4 4'}
    />
  ))
}
