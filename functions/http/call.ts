import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Instant } from '../../schemas/time.ts';
import type { ProductRequest } from './request.ts';

/** One call on its way through the layers: what came in, and what the layers have found out so far. */
export interface Call {
  readonly event: APIGatewayProxyEventV2;
  readonly correlation: string;
  readonly wall: Instant;
  request?: ProductRequest;
}

export type Answer = APIGatewayProxyStructuredResultV2;
export type Layer = MiddlewareObj<Call, Answer>;

/** The request, for layers inside the one that reads it. */
export function requestOf(call: Call): ProductRequest {
  if (!call.request) throw new Error('The request has not been read yet');
  return call.request;
}
