/** What a stream says of a session of offers: the fifty cheapest lodgings with their five cheapest offers. */
export const offersOperation = `
query LodgingOffersEvents($id: ID!) {
  lodgingOffersSession(id: $id) {
    id
    version
    complete
    pending
    failed
    offerCount
    results(first: 50) {
      lodging {
        id
        name
      }
      offers(first: 5) {
        id
        source
        roomName
        unit
        quantity
        total {
          amount
          currency
          precision
        }
        mealPlan
        freeCancellationUntil
        available
      }
    }
  }
}`;

/** What decides whether there is something to say. */
export type Session = { readonly version: number; readonly complete: boolean };
