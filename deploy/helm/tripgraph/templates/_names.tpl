{{/* The labels of a component: (list $ "places" "api") */}}
{{- define "tripgraph.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/name: {{ index . 1 }}
app.kubernetes.io/component: {{ index . 2 }}
{{- end -}}

{{- define "tripgraph.labels" -}}
{{- $root := index . 0 -}}
{{ include "tripgraph.selector" . }}
app.kubernetes.io/part-of: tripgraph
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end -}}

{{- define "tripgraph.image" -}}
{{- $tag := .Values.image.tag | default .Chart.AppVersion -}}
{{ .Values.image.repository }}{{ if hasPrefix "sha256:" $tag }}@{{ else }}:{{ end }}{{ $tag }}
{{- end -}}

{{/*
Every process that answers for a subgraph or shard, as a JSON list: what its own values say, then what `api` and
`database` say. `program` is the folder under subgraphs/.
*/}}
{{- define "tripgraph.apis" -}}
{{- $root := . -}}
{{- $apis := list -}}
{{- range $name := keys .Values.subgraphs | sortAlpha -}}
{{- $own := index $root.Values.subgraphs $name | default dict -}}
{{- $apis = append $apis (mergeOverwrite (dict "name" $name "program" $name) (include "tripgraph.api" (list $root $own) | fromJson)) -}}
{{- end -}}
{{- range $shard := .Values.shards -}}
{{- $apis = append $apis (mergeOverwrite (dict "program" "activities") (include "tripgraph.api" (list $root $shard) | fromJson)) -}}
{{- end -}}
{{- toJson $apis -}}
{{- end -}}

{{- define "tripgraph.api" -}}
{{- $values := (index . 0).Values -}}
{{- $own := index . 1 -}}
{{- $database := mergeOverwrite (deepCopy $values.database) ($own.database | default dict) -}}
{{- $api := mergeOverwrite (deepCopy $values.api) (omit $own "database" "sync") (dict "database" $database) -}}
{{- if $own.sync -}}
{{- $_ := set $api "sync" (mergeOverwrite (deepCopy $values.sync) $own.sync) -}}
{{- end -}}
{{- toJson $api -}}
{{- end -}}

{{/* Of a subgraph's database: (list $ $api) */}}
{{- define "tripgraph.databaseName" -}}
{{- if eq (index . 1).program "activities" -}}activities{{- else -}}{{ (index . 1).name }}{{- end -}}
{{- end -}}

{{/* The variables by which a process finds a database: (list $ $api "DATABASE_URL") */}}
{{- define "tripgraph.databaseEnv" -}}
{{- $root := index . 0 -}}
{{- $api := index . 1 -}}
{{- $variable := index . 2 -}}
{{- with $api.database.external -}}
- name: {{ $variable }}
  valueFrom: { secretKeyRef: { name: {{ .url.name }}, key: {{ .url.key }} } }
{{- else -}}
- name: {{ $variable }}_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ $root.Values.secrets.databasePassword.name }}, key: {{ $root.Values.secrets.databasePassword.key }} } }
- name: {{ $variable }}
  value: postgres://tripgraph:$({{ $variable }}_PASSWORD)@{{ $root.Release.Name }}-{{ $api.name }}-db:5432/{{ include "tripgraph.databaseName" (list $root $api) }}
{{- end -}}
{{- end -}}

{{/* A variable from a Secret: (list "NAME" $reference) */}}
{{- define "tripgraph.secretEnv" -}}
- name: {{ index . 0 }}
  valueFrom: { secretKeyRef: { name: {{ (index . 1).name }}, key: {{ (index . 1).key }} } }
{{- end -}}

{{/* Plain variables, by name. */}}
{{- define "tripgraph.plainEnv" -}}
{{- range $name := keys . | sortAlpha }}
- name: {{ $name }}
  value: {{ index $ $name | toString | quote }}
{{- end }}
{{- end -}}

{{- define "tripgraph.tracesEnv" -}}
{{- with .Values.traces.endpoint }}
- name: OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- end -}}
