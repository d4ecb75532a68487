interface Listed {
  id: string
  title: string
  /** ISO 8601. */
  completedAt: string
  /** Of the certificate's page. */
  address: string
}

/** LinkedIn's form for a certification, filled in; the person looks at it there before anything is saved. */
export function linkedInAddress({ id, title, completedAt, address }: Listed): string {
  const date = new Date(completedAt)
  const fields = {
    startTask: 'CERTIFICATION_NAME',
    name: title,
    organizationName: 'Skillgrad',
    issueYear: String(date.getUTCFullYear()),
    issueMonth: String(date.getUTCMonth() + 1),
    certUrl: address,
    certId: id,
  }
  return `https://www.linkedin.com/profile/add?${String(new URLSearchParams(fields))}`
}
