/** What others put into links to follow their readers, or to say where a link was passed on. */
const exact = new Set(
  `fbclid gclid gbraid wbraid dclid gclsrc gad_source gad_campaignid msclkid yclid ysclid twclid
  ttclid li_fat_id igsh igshid rdt_cid epik s_cid mc_cid mc_eid mkt_tok vero_id vero_conv _ga _gl
  _hsenc _hsmi hsctatracking __hstc __hssc __hsfp ref ref_src ref_url source src si trk trkinfo
  spm scm from scene isappinstalled share shareid share_source sharer_shareid cmpid xtor wt.mc_id
  _branch_match_id _bta_tid ck_subscriber_id ml_subscriber guccounter sessionid`.split(/\s+/u),
);
const families = /^(?:utm|pk|mtm|matomo|piwik|oly|at|hsa|share|wechat|weibo)_\w+$/u;

export function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return exact.has(lower) || families.test(lower);
}
