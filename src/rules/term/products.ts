import type { NameList } from './names.ts'

/** Names of products and techniques that no other word is one slip away from. */
export const products: NameList = {
  source: '各产品、项目自己的网站',
  date: '2026-11',
  names: `
    Android HarmonyOS OpenHarmony Chrome Firefox Windows Linux Kylin Ubuntu CentOS openEuler
    Microsoft Google Huawei Alibaba Tencent Kunpeng DeepSeek ChatGPT OpenAI
    Kubernetes Docker DevOps MySQL PostgreSQL MongoDB Oracle Hadoop Spark Python JavaScript TypeScript GitHub Gitee
    Bluetooth Internet Blockchain Prometheus Elasticsearch TensorFlow PyTorch
  `
    .trim()
    .split(/\s+/),
}
