import { LessonFigure } from '~/lesson-figures/lesson-figure'
import type { Segment } from '~/markdown/segments'
import { Diagram } from './diagram'
import { LessonPicture } from './lesson-picture'
import { VideoCard } from './video-card'

/** A lesson's text with what stands between: figures to play with, pictures and diagrams. */
export function LessonText({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-9">
      {segments.map((segment, at) => (
        <LessonSegment key={at} segment={segment} />
      ))}
    </div>
  )
}

function LessonSegment({ segment }: { segment: Segment }) {
  switch (segment.kind) {
    case 'html':
      return <div className="prose" dangerouslySetInnerHTML={{ __html: segment.html }} />
    case 'figure':
      return <LessonFigure name={segment.name} settings={segment.settings} />
    case 'video':
      return <VideoCard title={segment.title} url={segment.url} />
    case 'picture':
      return <LessonPicture picture={segment} />
    case 'diagram':
      return <Diagram source={segment.source} />
  }
}
