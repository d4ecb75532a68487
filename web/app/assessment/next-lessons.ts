interface TeachingCourse {
  slug: string
  lessons: readonly {
    slug: string
    title: string
    minutes: number
    completedAt?: string | null
    skills: readonly { slug: string }[]
  }[]
}

export interface TeachingLesson {
  course: string
  slug: string
  title: string
  minutes: number
  isRead: boolean
}

interface Said {
  weaker: readonly { slug: string; name: string }[]
  review: readonly { skill?: { slug: string; name: string } | null }[]
}

const mostSkills = 3

/** What is worth learning after a report: what is likely weaker; where nothing stands out, what was missed most often. */
export function skillsToLearn({ weaker, review }: Said): { slug: string; name: string }[] {
  if (weaker.length > 0) return weaker.slice(0, mostSkills)
  const missed = review.flatMap(({ skill }) => skill ?? [])
  const times = (slug: string) => missed.filter((skill) => skill.slug === slug).length
  return [...new Map(missed.map((skill) => [skill.slug, skill])).values()]
    .sort((one, other) => times(other.slug) - times(one.slug))
    .slice(0, mostSkills)
}

/** Lessons that teach a skill, unread ones first, and first those that name it first: it is what they are about. */
export function lessonsFor(courses: readonly TeachingCourse[], skill: string): TeachingLesson[] {
  return courses
    .flatMap(({ slug: course, lessons }) =>
      lessons
        .filter(({ skills }) => skills.some((one) => one.slug === skill))
        .map(({ slug, title, minutes, completedAt, skills }) => ({
          place: skills.findIndex((one) => one.slug === skill),
          lesson: { course, slug, title, minutes, isRead: Boolean(completedAt) },
        })),
    )
    .sort((one, other) => Number(one.lesson.isRead) - Number(other.lesson.isRead) || one.place - other.place)
    .map(({ lesson }) => lesson)
}
