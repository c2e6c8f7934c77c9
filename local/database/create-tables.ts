import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';

/** A table as CreateTable wants it, and the attribute whose time ends a row, if any. */
export type LocalTable = { input: CreateTableCommandInput; timeToLive?: string };

/** Creates the tables that are not there yet. */
export const createTables = async (client: DynamoDBClient, tables: readonly LocalTable[]): Promise<void> => {
  for (const { input, timeToLive } of tables) {
    try {
      await client.send(new CreateTableCommand(input));
    } catch (error) {
      if (error instanceof ResourceInUseException) continue;
      throw error;
    }
    if (timeToLive !== undefined) {
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: input.TableName,
          TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
        }),
      );
    }
  }
};
