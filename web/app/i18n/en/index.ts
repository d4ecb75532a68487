import common from './common.json'
import course from './course.json'
import exercise from './exercise.json'
import home from './home.json'
import landing from './landing.json'
import people from './people.json'
import session from './session.json'
import settings from './settings.json'
import team from './team.json'

export default { common, course, exercise, home, landing, people, session, settings, team }
