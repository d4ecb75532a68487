import asking from './asking.json' with { type: 'json' }
import assessment from './assessment.json' with { type: 'json' }
import audit from './audit.json' with { type: 'json' }
import authoring from './authoring.json' with { type: 'json' }
import certificate from './certificate.json' with { type: 'json' }
import cohort from './cohort.json' with { type: 'json' }
import common from './common.json' with { type: 'json' }
import company from './company.json' with { type: 'json' }
import course from './course.json' with { type: 'json' }
import exercise from './exercise.json' with { type: 'json' }
import fleet from './fleet.json' with { type: 'json' }
import given from './given.json' with { type: 'json' }
import home from './home.json' with { type: 'json' }
import items from './items.json' with { type: 'json' }
import keeping from './keeping.json' with { type: 'json' }
import landing from './landing.json' with { type: 'json' }
import lesson from './lesson.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import privacy from './privacy.json' with { type: 'json' }
import progress from './progress.json' with { type: 'json' }
import record from './record.json' with { type: 'json' }
import renewal from './renewal.json' with { type: 'json' }
import report from './report.json' with { type: 'json' }
import review from './review.json' with { type: 'json' }
import rule from './rule.json' with { type: 'json' }
import search from './search.json' with { type: 'json' }
import session from './session.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import team from './team.json' with { type: 'json' }
import token from './token.json' with { type: 'json' }
import views from './views.json' with { type: 'json' }
import webhook from './webhook.json' with { type: 'json' }
import writing from './writing.json' with { type: 'json' }

export default {
  asking,
  assessment,
  audit,
  authoring,
  certificate,
  cohort,
  common,
  company,
  course,
  exercise,
  fleet,
  given,
  home,
  items,
  keeping,
  landing,
  lesson,
  people,
  privacy,
  progress,
  record,
  renewal,
  report,
  review,
  rule,
  search,
  session,
  settings,
  team,
  token,
  views,
  webhook,
  writing,
}
