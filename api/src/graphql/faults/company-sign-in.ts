import type { Localized } from '../../locale.js'

/** Companies' domains and identity providers. */
export const companySignInFaults = {
  DOMAIN_MIXED: {
    en: 'This domain mixes letters of several alphabets, as names do that want to look like another. Type it anew.',
    'zh-CN': '该域名混用了多种文字的字母，容易与其他域名混淆。请重新手动输入。',
  },
  DOMAIN_LETTERS: {
    en: 'This domain (in DNS: {domain}) has letters beyond a to z, which can pass for those of another. Leave it out and invite your people, or prove the domain and let them in by your company’s sign-in.',
    'zh-CN':
      '该域名（DNS 中为 {domain}）含有 a 至 z 以外的字符，容易被冒充。请留空并逐一邀请成员，或验证该域名后让成员通过公司登录进入。',
  },
  DOMAIN_SHARED: {
    en: '{domain} is nobody’s own: anybody can get an address or a name in it. Use the domain of your company.',
    'zh-CN': '{domain} 不属于任何公司，任何人都能获得其下的地址或名称。请使用贵公司自己的域名。',
  },
  DOMAIN_LISTED: {
    en: 'This domain is in your list already. Place its record and check it there.',
    'zh-CN': '该域名已在列表中。请添加其 DNS 记录并在那里检查。',
  },
  TOO_MANY_DOMAINS: {
    en: 'Your company has {maximum} domains already. Remove one that you no longer need.',
    'zh-CN': '贵公司已有 {maximum} 个域名。请移除不再需要的域名。',
  },
  DOMAIN_RECORD_ABSENT: {
    en: 'There is no TXT record under {name} yet. Place it at your DNS provider; it can take an hour until the world sees it. Then check again.',
    'zh-CN': '{name} 下还没有 TXT 记录。请在 DNS 服务商处添加，最长可能需要一小时生效，然后再次检查。',
  },
  DOMAIN_RECORD_OTHER: {
    en: 'The TXT record under {name} says something else. Copy the value once more, whole and without quotes, then check again.',
    'zh-CN': '{name} 下的 TXT 记录内容不一致。请重新完整复制该值（不带引号），然后再次检查。',
  },
  DOMAIN_TAKEN: {
    en: '{domain} is already proved here by another company. If it is yours, write to whoever runs this Skillgrad.',
    'zh-CN': '{domain} 已由另一家公司在此验证。如果该域名属于贵公司，请联系本系统的运维人员。',
  },
  DNS_UNREACHABLE: {
    en: 'The name servers of {domain} do not answer. Look whether the domain is set up, and check again in some minutes.',
    'zh-CN': '{domain} 的域名服务器没有响应。请确认域名配置正常，几分钟后再检查。',
  },
  SSO_ONLY_NEEDS_DOMAIN: {
    en: 'Your people enter by your identity provider alone, and this is your last proved domain: nobody could enter without it. Prove another first, or let people enter in other ways again.',
    'zh-CN':
      '贵公司只允许通过身份提供商登录，而这是最后一个已验证的域名，移除后将无人能登录。请先验证其他域名，或恢复其他登录方式。',
  },
  SSO_ONLY_NEEDS_PROVIDER: {
    en: 'Your people enter by your identity providers alone, and this is the last one that is on. Switch on another first, or let people enter in other ways again.',
    'zh-CN':
      '贵公司只允许通过身份提供商登录，而这是最后一个启用的提供商。请先启用另一个，或恢复其他登录方式。',
  },
  SSO_ONLY_NOT_READY: {
    en: 'First prove a domain and switch on an identity provider.',
    'zh-CN': '请先验证一个域名并启用一个身份提供商。',
  },
  EMERGENCY_KEY_NEEDED: {
    en: 'Should your provider fail, an owner must still get in. Give the emergency key to an owner with two-step sign-in first.',
    'zh-CN': '若身份提供商发生故障，仍须有所有者能够进入。请先把应急入口授予一位已开启两步登录的所有者。',
  },
  EMERGENCY_KEY_LAST: {
    en: 'This owner keeps the last emergency key. Give one to another owner first, or let people enter in other ways again.',
    'zh-CN': '这位所有者持有最后一个应急入口。请先授予另一位所有者，或恢复其他登录方式。',
  },
  EMERGENCY_KEY_NEEDS_TWO_STEP: {
    en: 'Whoever keeps the emergency key needs two-step sign-in. Set it up in the settings of the account first.',
    'zh-CN': '持有应急入口的人必须开启两步登录。请先在个人设置中开启。',
  },
  EMERGENCY_KEY_KEEPS_TWO_STEP: {
    en: 'You keep the emergency key of {company}, which needs two-step sign-in. Hand the key to another owner first.',
    'zh-CN': '你持有 {company} 的应急入口，必须保持两步登录。请先把应急入口转交给另一位所有者。',
  },
  EMERGENCY_KEY_IS_OWNERS: {
    en: 'Only owners can keep the emergency key.',
    'zh-CN': '只有所有者可以持有应急入口。',
  },
  TWO_STEP_OWN_FIRST: {
    en: 'You would shut yourself out: switch two-step sign-in on for your own account first, in your settings, or sign in by a passkey.',
    'zh-CN': '这会将你自己拒之门外。请先在个人设置中为自己的账号开启两步登录，或使用通行密钥登录。',
  },
  OWN_SIGN_IN_NEEDED: {
    en: 'You are signed in by your company’s identity provider. What concerns your own account asks for your own way in: sign in with your password, a passkey or a link.',
    'zh-CN':
      '你是通过公司的身份提供商登录的。更改个人账号需要使用你自己的登录方式：密码、通行密钥或邮件链接。',
  },
  TOO_MANY_PROVIDERS: {
    en: 'Your company has {maximum} identity providers already. Remove one that you no longer need.',
    'zh-CN': '贵公司已有 {maximum} 个身份提供商。请移除不再需要的。',
  },
  PROVIDER_NOT_TRIED: {
    en: 'Try this provider first: sign in by it once. Then it can be switched on.',
    'zh-CN': '请先测试该提供商：用它登录一次，成功后即可启用。',
  },
  PROVIDER_LIVE: {
    en: 'Your people sign in by this provider. Only an owner may change its connection, or switch it off.',
    'zh-CN': '公司成员正在使用该提供商登录。只有所有者可以更改其连接或将其停用。',
  },
  PROVIDER_CHANGED: {
    en: 'Somebody else changed this provider meanwhile. Load the page again and look at it before you go on.',
    'zh-CN': '该提供商刚刚被他人修改。请重新加载页面，核对后再继续。',
  },
  DOMAIN_LIVE: {
    en: 'Your people sign in with addresses of this domain. Only an owner may remove it.',
    'zh-CN': '公司成员正在使用该域名的邮箱登录。只有所有者可以移除。',
  },
  ADDRESS_NOT_SECURE: {
    en: 'This must be a full address that begins with https://.',
    'zh-CN': '必须是以 https:// 开头的完整地址。',
  },
  ADDRESS_PRIVATE: {
    en: 'This address leads into a private network, which is not asked. Whoever runs this Skillgrad can allow it (ALLOW_PRIVATE_ADDRESSES).',
    'zh-CN': '该地址位于私有网络，系统不会访问。运维人员可通过 ALLOW_PRIVATE_ADDRESSES 放行。',
  },
  ISSUER_UNREACHABLE: {
    en: 'Nothing answers at {address} ({reason}). Check the issuer, and that it can be reached from the internet.',
    'zh-CN': '{address} 没有响应（{reason}）。请检查签发者地址，并确认可从互联网访问。',
  },
  ISSUER_CERTIFICATE: {
    en: 'The certificate of {address} is not valid ({reason}). Renew it at the provider, then save again.',
    'zh-CN': '{address} 的证书无效（{reason}）。请在提供商处更新证书后再保存。',
  },
  ISSUER_WITHOUT_DISCOVERY: {
    en: 'There is no OpenID configuration at {address}. The issuer is the address before /.well-known/openid-configuration.',
    'zh-CN': '{address} 没有 OpenID 配置。签发者应是 /.well-known/openid-configuration 之前的地址。',
  },
  ISSUER_MISMATCH: {
    en: 'The provider calls itself by another name than this issuer. Copy the issuer exactly as your provider shows it, with or without the slash at its end.',
    'zh-CN': '提供商声明的签发者与此不一致。请完全按照提供商显示的内容复制，注意末尾的斜杠。',
  },
  METADATA_UNREADABLE: {
    en: 'This is no metadata of a SAML 2.0 identity provider. Download it there as XML and take the whole file.',
    'zh-CN': '这不是 SAML 2.0 身份提供商的元数据。请在提供商处下载 XML，并使用完整文件。',
  },
  METADATA_WITHOUT_REDIRECT: {
    en: 'The metadata names no sign-in address for HTTP-Redirect. Switch that binding on at your provider.',
    'zh-CN': '元数据中没有 HTTP-Redirect 登录地址。请在提供商处启用该绑定。',
  },
  CERTIFICATE_UNREADABLE: {
    en: 'This is no X.509 certificate. Paste it from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
    'zh-CN':
      '这不是 X.509 证书。请粘贴从 -----BEGIN CERTIFICATE----- 到 -----END CERTIFICATE----- 的全部内容。',
  },
  CERTIFICATE_EXPIRED: {
    en: 'This certificate ended on {date}. Get the new one from your provider.',
    'zh-CN': '该证书已于 {date} 到期。请从提供商获取新证书。',
  },
  CERTIFICATE_WEAK: {
    en: 'The key in this certificate is too short: RSA needs at least 2048 bits. Make a new one at your provider.',
    'zh-CN': '该证书的密钥过短：RSA 至少需要 2048 位。请在提供商处生成新证书。',
  },
  TOO_MANY_RULES: {
    en: 'At most {maximum} rules fit. Use groups that hold more people.',
    'zh-CN': '最多 {maximum} 条规则。请使用包含更多人员的群组。',
  },
  RULE_NEEDS_FIELD: {
    en: 'Say in which claim or attribute your provider tells the groups.',
    'zh-CN': '请填写提供商在哪个声明或属性中给出群组。',
  },
  NO_COMPANY_SIGN_IN: {
    en: 'No company signs people in for this address. Use your password, a passkey or a link by e-mail.',
    'zh-CN': '没有公司为该邮箱提供登录。请使用密码、通行密钥或邮件链接。',
  },
} as const satisfies Record<string, Localized>
