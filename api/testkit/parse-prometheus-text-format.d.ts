declare module 'parse-prometheus-text-format' {
  export interface Family {
    name: string
    type: string
    metrics: { labels?: Record<string, string>; value?: string }[]
  }
  export default function parsePrometheus(text: string): Family[]
}
