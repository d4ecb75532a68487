/** By which each of them can be watched. */
const watching = [
  'METRICS_PORT',
  'METRICS_HOST',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_TRACES_SAMPLER_ARG',
  'DRAIN_NOTICE_SECONDS',
]

/**
 * The variables each service gets, and no others: those that its own `env` reads, which a test holds against it. What is
 * not named here stays with the launcher, above all the owner's DATABASE_URL.
 */
export const serviceVariables = {
  web: [
    'NODE_ENV',
    'HOST',
    'PORT',
    'PUBLIC_ORIGIN',
    'API_ORIGIN',
    'TRUSTED_PROXIES',
    'ALLOW_PLAIN_HTTP',
    'LOG_LEVEL',
    ...watching,
  ],
  api: [
    'API_HOST',
    'API_PORT',
    'PUBLIC_ORIGIN',
    'API_DATABASE_URL',
    'AUTH_DATABASE_URL',
    'LISTEN_DATABASE_URL',
    'SKILLGRAD_SECRET',
    'SKILLGRAD_DATA',
    'LOOPBACK_ONLY',
    'API_TRUSTED_PROXIES',
    'TRUSTED_DOCUMENTS',
    'ALLOW_ANY_DOCUMENT',
    'BREACHED_PASSWORDS_URL',
    'ALLOW_PRIVATE_ADDRESSES',
    'DNS_SERVERS',
    'QUEUE_LIMIT',
    'QUEUE_COMPANY_SHARE',
    'LOG_LEVEL',
    ...watching,
  ],
  background: [
    'PUBLIC_ORIGIN',
    'API_DATABASE_URL',
    'AUTH_DATABASE_URL',
    'QUEUE_DATABASE_URL',
    'SKILLGRAD_SECRET',
    'SKILLGRAD_DATA',
    'SMTP_URL',
    'ALLOW_PLAIN_SMTP',
    'MAIL_FROM',
    'ALLOW_PRIVATE_ADDRESSES',
    'LOG_LEVEL',
    ...watching,
  ],
  grader: [
    'GRADER_DATABASE_URL',
    'LOOPBACK_ONLY',
    'GRADER_NAME',
    'GRADER_SLOTS',
    'GRADER_BACKEND',
    'GRADER_LEASE_SECONDS',
    'GRADER_DRAIN_SECONDS',
    'SKILLGRAD_SANDBOX',
    'SKILLGRAD_STATE',
    'XDG_CACHE_HOME',
    'INIT_CWD',
    'VK_DRIVER_FILES',
    'VK_ICD_FILENAMES',
    'LOG_LEVEL',
    ...watching,
  ],
}

/** What the system and Node itself read in every process. */
const ofSystem = [
  ...[
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'TMP',
    'TEMP',
    'TZ',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_CTYPE',
  ],
  ...[
    'NODE_ENV',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_USE_SYSTEM_CA',
    'NODE_ICU_DATA',
    'NODE_COMPILE_CACHE',
  ],
  ...[
    'NODE_DEBUG',
    'NODE_NO_WARNINGS',
    'NODE_V8_COVERAGE',
    'UV_THREADPOOL_SIZE',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
  ],
  ...['SYSTEMROOT', 'WINDIR', 'USERPROFILE'],
  // Of the launcher, for what it loads into its services.
  'SKILLGRAD_LAUNCHER',
]

/** Where Node is told to leave the network by a proxy. */
const outward = [
  'NODE_USE_ENV_PROXY',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
]

/** What drivers of graphics cards, and the linker that loads them, read. */
const hardware = ['LD_LIBRARY_PATH', 'CUDA_VISIBLE_DEVICES', 'CUDA_DEVICE_ORDER', 'NVIDIA_VISIBLE_DEVICES']

const alsoRead = { web: [], api: outward, background: outward, grader: hardware }

/** The whole environment of a service: of `given`, else of the launcher's own, what it may know. */
export function environmentOf(service, given, inherited = process.env) {
  const names = [...ofSystem, ...alsoRead[service], ...serviceVariables[service]]
  const values = names.map((name) => [name, given[name] ?? inherited[name]])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}
