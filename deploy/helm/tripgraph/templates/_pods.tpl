{{/* What every pod of ours is not allowed: (the numbers of its user) */}}
{{- define "tripgraph.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ . }}
  runAsGroup: {{ . }}
  fsGroup: {{ . }}
  seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "tripgraph.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
{{- end -}}

{{/* The image of our own processes, and nothing of theirs written but where a volume says so. */}}
{{- define "tripgraph.container" -}}
image: {{ include "tripgraph.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{ include "tripgraph.containerSecurity" . }}
{{- end -}}

{{- define "tripgraph.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* By the port on which a process says how it is. */}}
{{- define "tripgraph.probes" -}}
startupProbe:
  httpGet: { path: /health/live, port: {{ . }} }
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /health/live, port: {{ . }} }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: { path: /health/ready, port: {{ . }} }
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 2
{{- end -}}

{{/* Over zones and machines as evenly as there is room: (list $ "places" "api") */}}
{{- define "tripgraph.spread" -}}
topologySpreadConstraints:
  {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "tripgraph.selector" $ | nindent 8 }}
  {{- end }}
{{- end -}}
