import { Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import type * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { SiteFirewall } from './constructs/site-firewall.ts';
import type { Settings } from './settings.ts';

interface EdgeStackProps extends StackProps {
  readonly settings: Settings;
}

/** The parts of the distribution that CloudFront accepts from us-east-1 only. */
export class EdgeStack extends Stack {
  readonly certificate: acm.Certificate;
  readonly webAcl: wafv2.CfnWebACL;

  constructor(scope: Construct, id: string, { settings, ...props }: EdgeStackProps) {
    super(scope, id, props);
    this.certificate = new acm.Certificate(this, 'Certificate', {
      domainName: new URL(settings.siteOrigin).hostname,
      // The records are entered by hand at the company's DNS, once.
      validation: acm.CertificateValidation.fromDns(),
    });
    this.webAcl = new SiteFirewall(this).webAcl;
  }
}
