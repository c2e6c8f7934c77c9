import { ArnFormat, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { languages } from '../../web/languages.ts';
import type { Stage } from '../stages.ts';
import { tooLargePages, tooLargeRules } from './too-large.ts';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

/** People's forms are posted below a language; messages of outside systems are not. */
export const FORM_PATHS = `^/(${languages.map(({ segment }) => segment).join('|')})/`;

/** Rules of the common set that a person's honest answer may trip: long forms, and text that looks like HTML. */
const FORM_RULES = [
  { name: 'SizeRestrictions_BODY', label: 'awswaf:managed:aws:core-rule-set:SizeRestrictions_Body' },
  { name: 'CrossSiteScripting_BODY', label: 'awswaf:managed:aws:core-rule-set:CrossSiteScripting_Body' },
];

const seenAs = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples would show what people typed.
  sampledRequestsEnabled: false,
});
const asTyped = [{ priority: 0, type: 'NONE' }];

const isPost: Statement = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: asTyped,
  },
};
const isFormPath: Statement = {
  regexMatchStatement: {
    fieldToMatch: { uriPath: {} },
    regexString: FORM_PATHS,
    textTransformations: asTyped,
  },
};
/** Files, whole or in parts: their bodies are looked into by a scanner, not by the firewall. */
const isUpload: Statement = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: '/uploads/',
    textTransformations: asTyped,
  },
};
const isForm: Statement = { andStatement: { statements: [isPost, isFormPath] } };

const atMost = (name: string, priority: number, limit: number, scopeDownStatement?: Statement): Rule => ({
  name,
  priority,
  action: { block: {} },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      limit,
      ...(scopeDownStatement ? { scopeDownStatement } : {}),
    },
  },
  visibilityConfig: seenAs(name),
});

const managed = (name: string, priority: number, counted: readonly string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seenAs(name),
});

/** What the common rules only counted is still blocked, except where it is a person's form. */
const elsewhere = (priority: number): Rule => ({
  name: 'FormRulesElsewhere',
  priority,
  action: { block: {} },
  statement: {
    andStatement: {
      statements: [
        {
          orStatement: {
            statements: FORM_RULES.map(({ label }) => ({
              labelMatchStatement: { scope: 'LABEL', key: label },
            })),
          },
        },
        { notStatement: { statement: isForm } },
        { notStatement: { statement: isUpload } },
      ],
    },
  },
  visibilityConfig: seenAs('FormRulesElsewhere'),
});

/** The firewall of the edge. Its log holds what was blocked, without cookies and queries. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('Firewall'),
      customResponseBodies: tooLargePages(),
      rules: [
        atMost('RequestsOfAnAddress', 0, stage.firewall.requests),
        atMost('FormsOfAnAddress', 1, stage.firewall.forms, isForm),
        ...tooLargeRules(2, seenAs),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 5),
        managed(
          'AWSManagedRulesCommonRuleSet',
          6,
          FORM_RULES.map(({ name }) => name),
        ),
        elsewhere(7),
      ],
    });
    this.arn = acl.attrArn;
    // The name's beginning is prescribed.
    const logGroupName = `aws-waf-logs-smart-regulator-${stage.name}`;
    const log = new LogGroup(this, 'Log', { logGroupName, retention: stage.keep.logs });
    // The group's own attribute ends in `:*`, which the firewall does not take.
    const destination = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const logging = new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [destination],
      redactedFields: [{ singleHeader: { Name: 'cookie' } }, { queryString: {} }],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
    });
    logging.node.addDependency(log);
  }
}
