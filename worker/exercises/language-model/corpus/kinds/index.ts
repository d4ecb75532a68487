import { helpPage, request, supportAnswer } from './answers.js'
import { announcement, jobAdvert, news } from './company.js'
import { instructions, newsletter, productText } from './descriptions.js'
import { dayOut, founding, menu, postcard, sighting } from './everyday.js'
import type { Kind } from './kind.js'
import { interview, meetingNotes, roadmap } from './meetings.js'
import { experiment, incidentReport, releaseNotes } from './releases.js'
import { badReview, comparison, goodReview } from './reviews.js'

export const kinds: readonly Kind[] = [
  supportAnswer,
  helpPage,
  request,
  goodReview,
  badReview,
  comparison,
  releaseNotes,
  incidentReport,
  experiment,
  meetingNotes,
  roadmap,
  interview,
  news,
  jobAdvert,
  announcement,
  productText,
  instructions,
  newsletter,
  founding,
  menu,
  dayOut,
  sighting,
  postcard,
]
