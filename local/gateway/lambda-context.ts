import type { Context } from 'aws-lambda';

/** The context a function gets; only what a function may look at means anything here. */
export const lambdaContext = (awsRequestId: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'local',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:local:0:function:local',
  memoryLimitInMB: '512',
  awsRequestId,
  logGroupName: 'local',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 30_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
});
