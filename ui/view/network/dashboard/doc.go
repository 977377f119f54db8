// Package dashboard divides a large screen: the network with the derivation and the
// samples, and below them the loss, the decision surface, the weights through time and the
// gradients of the layers. It is pure geometry.
package dashboard
