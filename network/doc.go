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
// Hidden deltas are δˡ = (δˡ⁺¹·Wˡ⁺¹ᵀ) ∘ f′(zˡ). All gradients of a step are
// taken at the weights before the step; then all layers are updated.
//
// Layers is a slice that begins with the first layer that has weights: Layers[l]
// is layer l+1 of the notation, in an [Architecture] and in a [Step]. Wherever a
// layer is given by its index l in that slice, −1 is layer 0, the inputs.
//
// The page docs/mathematics.md has all the formulas, and describes how many digits
// survive in float64.
//
// # Where to begin
//
// The files are the chapters of a textbook. Read them in this order:
//
//	architecture.go   the shape of a network
//	parameters.go     its weights and biases
//	propagation.go    forward: z = Σ w·a + b, a = f(z); backward: δ, gradients
//	activation.go     f and f′
//	loss.go           J, ∂J/∂a, and δ of the output (bce_softmax.go: a hard case)
//	penalty.go        l1 and l2
//	optimizer.go      how an update uses the gradients
//	trainer.go        a step: batch, forward, loss, backward, update
//	step.go           a record of all that a step computed
//
// Then, as needed: initializer.go draws the first weights, order.go lays out the
// batches of an epoch, config.go has the settings of training, state.go has its
// state, and evaluate.go runs a network without training it. The loops behind
// propagation.go are in network/kernel, both as plain formulas and in a fast form.
// exp, tanh and the random streams are in network/exact.
//
// # Memory layout
//
// Weights are stored row by row: the weight from unit i to unit j of a layer with u
// units is Weights[i*u+j]. Values for each sample of a batch are stored unit by unit,
// with the samples of one unit side by side: z of unit j on sample s is Z[j*n+s].
// A matrix that is n × uₗ above is therefore uₗ × n here. The inner loops run across
// the samples of the batch.
//
// # The same bits everywhere
//
// A product is rounded before it is added (float64(w*a) + z, never fused) and
// a sum runs in index order, so that every platform gives the same numbers. The
// elementary functions and the random streams are those of network/exact, because
// Go's own differ in the last bit from processor to processor.
package network
