// Package network is the mathematics of backstep: a multilayer perceptron
// trained by gradient descent, written by hand on float64 slices.
//
// # Notation
//
//	symbol              meaning                                     shape
//	n                   samples in the batch
//	L                   layers with weights; layer 0 is the input
//	a⁰ = x              the inputs                                  n × d
//	Wˡ                  weights from layer l−1 to layer l           uₗ₋₁ × uₗ
//	bˡ                  biases                                      uₗ
//	zˡ = aˡ⁻¹·Wˡ + bˡ   weighted sum                                n × uₗ
//	aˡ = f(zˡ)          activation; aᴸ = ŷ                          n × uₗ
//	J = (1/n) Σᵢ Jᵢ     loss of the batch, the mean of its samples
//	δˡ = ∂Jᵢ/∂zˡ        delta, of each sample by itself             n × uₗ
//	∂J/∂Wˡ              (1/n)·aˡ⁻¹ᵀ·δˡ + penalty gradient           like Wˡ
//	∂J/∂bˡ              (1/n)·Σᵢ δˡᵢ                                like bˡ
//
// The page docs/mathematics.md has every formula beside this, and says which
// digits float64 leaves.
//
// Hidden deltas are δˡ = (δˡ⁺¹·Wˡ⁺¹ᵀ) ∘ f′(zˡ). All gradients of a step are
// taken at the weights before the step; then all layers are updated.
//
// # How the numbers lie
//
// Weights lie row by row: the weight from unit i to unit j of a layer with u
// units is Weights[i*u+j]. Whatever has a value for each sample of a batch
// lies unit by unit, the samples of one unit side by side: z of unit j on
// sample s is Z[j*n+s]. The inner loops run across the samples of the batch.
//
// # The same bits everywhere
//
// A product is rounded before it is added (float64(w*a) + z, never fused) and
// a sum runs in index order, so that every platform gives the same numbers. The
// elementary functions and the random streams are those of network/exact, because
// Go's own differ in the last bit from processor to processor.
package network
