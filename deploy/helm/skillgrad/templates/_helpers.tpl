{{- define "skillgrad.labels" -}}
app.kubernetes.io/name: skillgrad
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "skillgrad.selector" -}}
app.kubernetes.io/name: skillgrad
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "skillgrad.image" -}}
{{- $image := index .root.Values.images .image -}}
{{ $image.repository }}{{ if $image.digest }}@{{ $image.digest }}{{ else }}:{{ $image.tag | default .root.Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "skillgrad.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.images.pullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "skillgrad.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "skillgrad.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* Where a service says how it is; METRICS_PORT is given to the container. */}}
{{- define "skillgrad.probes" -}}
startupProbe:
  httpGet: { path: /readyz, port: watch }
  periodSeconds: 2
  failureThreshold: 60
readinessProbe:
  httpGet: { path: /readyz, port: watch }
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
livenessProbe:
  httpGet: { path: /livez, port: watch }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
{{- end }}

{{- define "skillgrad.settings" -}}
- { name: LOG_LEVEL, value: {{ .root.Values.logLevel | quote }} }
- { name: METRICS_PORT, value: {{ .port | quote }} }
# The pod's own address: probes come from the node, scrapes by a network policy.
- { name: METRICS_HOST, value: 0.0.0.0 }
{{- if .notice }}
# Says that it is not ready before it takes no more, so that the load balancer has time to hear it; the api outlasts the pages that ask it.
- { name: DRAIN_NOTICE_SECONDS, value: {{ .notice | quote }} }
{{- end }}
{{- if .root.Values.certificateAuthority }}
- { name: NODE_EXTRA_CA_CERTS, value: /etc/skillgrad/ca.pem }
{{- end }}
{{- range $name, $value := .settings }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{- define "skillgrad.mounts" -}}
- { name: temporary, mountPath: /tmp }
{{- if .Values.certificateAuthority }}
- { name: certificate-authority, mountPath: /etc/skillgrad, readOnly: true }
{{- end }}
{{- end }}

{{- define "skillgrad.volumes" -}}
- name: temporary
  emptyDir: { sizeLimit: 1Gi }
{{- if .Values.certificateAuthority }}
- name: certificate-authority
  configMap: { name: {{ .Values.certificateAuthority }} }
{{- end }}
{{- end }}

{{- define "skillgrad.filesVolume" -}}
- name: files
  persistentVolumeClaim: { claimName: {{ .Values.files.existingClaim | default (printf "%s-files" .Release.Name) }} }
{{- end }}
