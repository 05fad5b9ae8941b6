import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../compliance.ts';
import { contentSecurityPolicy, type Face } from '../content-security-policy.ts';
import type { EdgeStack } from '../edge-stack.ts';
import type { Settings } from '../settings.ts';
import type { StorageStack } from '../storage-stack.ts';
import { pageHeaders } from './page-headers.ts';
import { bucketReference, PrivateBucket } from './private-bucket.ts';

interface PublicSiteProps {
  readonly apiHost: string;
  readonly storage: StorageStack;
  readonly edge: EdgeStack;
  readonly settings: Settings;
}

/** `/staff/` → `/staff/index.html`: the bucket knows files, not directories. */
const addIndexFile = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}`;

/** The errors that CloudFront keeps for everybody, whatever an answer's `Cache-Control` says. */
const cachedErrors = [404, 405, 414, 500, 501, 502, 503, 504];

/** The pages and, under `/api/*` of the same origin, the API. */
export class PublicSite extends Construct {
  /** Only the built pages: every deployment writes them anew. */
  readonly pages: s3.Bucket;
  readonly distribution: cloudfront.Distribution;

  constructor(scope: Construct, { apiHost, storage, edge, settings }: PublicSiteProps) {
    super(scope, 'Site');
    const { accessLogs } = storage.documents;
    this.pages = new PrivateBucket(this, 'Pages', {
      keepsState: false,
      accessLogs,
      encryption: s3.BucketEncryption.S3_MANAGED,
      versioned: true,
    });
    const indexFile = new cloudfront.Function(this, 'IndexFile', {
      code: cloudfront.FunctionCode.fromInline(addIndexFile),
      runtime: cloudfront.FunctionRuntime.JS_2_0,
    });
    const pagesOrigin = origins.S3BucketOrigin.withOriginAccessControl(bucketReference(this.pages));
    const pagesOf = (face: Face): cloudfront.BehaviorOptions => ({
      origin: pagesOrigin,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      responseHeadersPolicy: pageHeaders(this, `${face}-headers`, this.#policyOf(face, storage, settings)),
      functionAssociations: [{ function: indexFile, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
    });
    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `clocall onboarding, ${settings.stage}`,
      domainNames: [new URL(settings.siteOrigin).hostname],
      certificate: edge.certificate,
      webAclId: edge.webAcl.attrArn,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      geoRestriction: cloudfront.GeoRestriction.allowlist('JP'),
      defaultRootObject: 'index.html',
      errorResponses: cachedErrors.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      defaultBehavior: pagesOf('customer'),
      additionalBehaviors: { '/staff/*': pagesOf('staff'), '/api/*': this.#api(apiHost) },
    });
    acknowledge(
      this.distribution,
      'AwsSolutions-CFR3',
      'A line would hold the path of each call with its address and time: who wrote of a suspicion about which application (ADR 12). The gateway logs routes instead.',
    );
  }

  #api(host: string): cloudfront.BehaviorOptions {
    return {
      origin: new origins.HttpOrigin(host, { originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2] }),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }

  #policyOf(face: Face, { pools, documents }: StorageStack, { region }: Settings): string {
    const audience = face === 'staff' ? pools.staff : pools.customers;
    return contentSecurityPolicy(face, {
      signIn: [audience.domain.baseUrl(), `https://cognito-idp.${region}.amazonaws.com`],
      documents: [documents.intake, documents.evidence].map((bucket) => `https://${bucket.bucketRegionalDomainName}`),
    });
  }
}
