package probe

import "backstep/network"

// Paths returns, for each unit of a layer (−1 for the inputs), the sum over all paths from it
// to an output of the products of their weights: a column of W₁ · W₂ · …. That is by how much
// the output's z would rise with the unit if all activations between them were straight
// lines of slope 1.
func Paths(a network.Architecture, params []network.Parameters, layer, output int) []float64 {
	last := len(a.Layers) - 1
	sums := make([]float64, a.Layers[last].Units)
	sums[output] = 1
	for l := last; l > layer; l-- {
		sums = back(params[l].Weights, sums)
	}
	return sums
}

// back returns the product of a matrix, from × units, and a column.
func back(weights, column []float64) []float64 {
	units := len(column)
	product := make([]float64, len(weights)/units)
	for i := range product {
		for j, v := range column {
			product[i] += float64(weights[i*units+j] * v)
		}
	}
	return product
}
