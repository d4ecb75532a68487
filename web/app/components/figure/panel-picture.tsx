import type { Panel } from '@skillgrad/exercises/contract'
import { BarPanel } from './bar-panel'
import { ImagesPanel } from './images-panel'
import { MatrixPanel } from './matrix-panel'
import { TextPanel } from './text-panel'
import { XyPanel } from './xy-panel'

export function PanelPicture({ panel }: { panel: Panel }) {
  switch (panel.kind) {
    case 'xy':
      return <XyPanel panel={panel} />
    case 'matrix':
      return <MatrixPanel panel={panel} />
    case 'bars':
      return <BarPanel panel={panel} />
    case 'text':
      return <TextPanel panel={panel} />
    case 'images':
      return <ImagesPanel panel={panel} />
  }
}
