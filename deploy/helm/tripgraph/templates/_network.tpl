{{/* Pods of a component: (list $ "places" "api"); an empty name is any. */}}
{{- define "tripgraph.peer" -}}
podSelector:
  matchLabels:
    app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
    {{- with index . 1 }}
    app.kubernetes.io/name: {{ . }}
    {{- end }}
    app.kubernetes.io/component: {{ index . 2 }}
{{- end -}}

{{/* The head of a policy for pods of a component; what follows is its `ingress` and `egress`. */}}
{{- define "tripgraph.policy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ (index . 0).Release.Name }}-{{ index . 1 }}-{{ index . 2 }}
  labels:
    {{- include "tripgraph.labels" . | nindent 4 }}
spec:
  {{- include "tripgraph.peer" . | nindent 2 }}
  policyTypes: [Ingress, Egress]
{{- end -}}

{{- define "tripgraph.fromPrometheus" -}}
- from:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .Values.monitoring.namespace }} } }
  ports: [{ protocol: TCP, port: 9464 }]
{{- end -}}

{{- define "tripgraph.toNames" -}}
- to:
    {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports: [{ protocol: UDP, port: 53 }, { protocol: TCP, port: 53 }]
{{- end -}}

{{- define "tripgraph.toTraces" -}}
{{- if .Values.traces.endpoint }}
- to:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .Values.monitoring.namespace }} } }
  ports: [{ protocol: TCP, port: {{ .Values.traces.port }} }]
{{- end }}
{{- end -}}

{{- define "tripgraph.toRedis" -}}
{{- if and .Values.redis.url .Values.redis.peers }}
- to:
    {{- toYaml .Values.redis.peers | nindent 4 }}
  ports: [{ protocol: TCP, port: {{ .Values.redis.port }} }]
{{- end }}
{{- end -}}

{{/* Public addresses, by HTTPS: nothing private, nothing of the cluster, no metadata of clouds. */}}
{{- define "tripgraph.toPublic" -}}
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16, 224.0.0.0/4, 240.0.0.0/4]
    - ipBlock:
        cidr: 2000::/3
  ports: [{ protocol: TCP, port: 443 }, { protocol: TCP, port: 8443 }]
{{- end -}}

{{/* The database of a subgraph: (list $ $api) */}}
{{- define "tripgraph.toDatabase" -}}
{{- $root := index . 0 -}}
{{- $api := index . 1 -}}
- to:
  {{- with $api.database.external }}
    {{- toYaml .peers | nindent 4 }}
  ports: [{ protocol: TCP, port: {{ .port | default 5432 }} }]
  {{- else }}
    - {{- include "tripgraph.peer" (list $root $api.name "database") | nindent 6 }}
  ports: [{ protocol: TCP, port: 5432 }]
  {{- end }}
{{- end -}}
