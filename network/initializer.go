package network

import (
	"errors"
	"math"

	"backstep/network/exact"
)

// Initializer draws the weights that training starts from.
type Initializer struct {
	Scheme       string  // one of [InitializerNames]
	Low, High    float64 // of uniform
	Mean, StdDev float64 // of normal
	Value        float64 // of constant: every weight
}

// scheme is a way to draw the weights of a layer with units units that from units feed.
type scheme struct {
	Name string

	// spread returns the bound of a uniform draw, or the deviation of a normal one,
	// around 0. If it is nil, the fields of the Initializer determine the draw.
	spread func(from, units int) float64
	normal bool
	biases bool // biases are drawn too; otherwise they are 0

	constant bool // every weight is the Value of the Initializer

	fields []string // of the Initializer, as session files name them
}

func schemes() []scheme {
	return []scheme{
		{Name: "uniform", biases: true, fields: []string{"low", "high"}},
		{Name: "normal", biases: true, normal: true, fields: []string{"mean", "stddev"}},
		{Name: "xavier-uniform", spread: func(from, units int) float64 { return math.Sqrt(6 / float64(from+units)) }},
		{Name: "xavier-normal", normal: true, spread: func(from, units int) float64 { return math.Sqrt(2 / float64(from+units)) }},
		{Name: "he-uniform", spread: func(from, _ int) float64 { return math.Sqrt(6 / float64(from)) }},
		{Name: "he-normal", normal: true, spread: func(from, _ int) float64 { return math.Sqrt(2 / float64(from)) }},
		{Name: "zeros", spread: func(_, _ int) float64 { return 0 }},
		{Name: "constant", constant: true, fields: []string{"value"}},
	}
}

func (s scheme) name() string { return s.Name }

// InitializerNames returns the names of all schemes.
func InitializerNames() []string {
	return namesOf(schemes())
}

// NewInitializer returns the initialiser with the given scheme and its defaults:
// uniform from 0 to 1, normal around 0 with deviation 1, constant 0.5.
func NewInitializer(name string) (Initializer, bool) {
	_, ok := find(schemes(), name)
	return Initializer{Scheme: name, Low: 0, High: 1, Mean: 0, StdDev: 1, Value: 0.5}, ok
}

// Fields returns the names of the numbers that the scheme has, as session files write
// them: low, high, mean, stddev, value.
func (in Initializer) Fields() []string {
	s, _ := find(schemes(), in.Scheme)
	return s.fields
}

// Range returns the bounds of the uniform draw for a layer with units units that from
// units or inputs feed.
func (in Initializer) Range(from, units int) (low, high float64) {
	s, _ := find(schemes(), in.Scheme)
	switch {
	case s.constant:
		return in.Value, in.Value
	case s.spread == nil:
		return in.Low, in.High
	}
	bound := s.spread(from, units)
	return -bound, bound
}

// Normal reports whether the scheme draws from a normal distribution.
func (in Initializer) Normal() bool {
	s, _ := find(schemes(), in.Scheme)
	return s.normal
}

// Deviation returns the mean and the standard deviation of the normal draw for a layer
// with units units that from units or inputs feed.
func (in Initializer) Deviation(from, units int) (mean, stddev float64) {
	s, _ := find(schemes(), in.Scheme)
	if s.spread == nil {
		return in.Mean, in.StdDev
	}
	return 0, s.spread(from, units)
}

// Draw returns parameters for the architecture: layer by layer, weights row by
// row, then that layer's biases. The same seed draws the same numbers.
func (in Initializer) Draw(a Architecture, seed uint64) ([]Parameters, error) {
	s, ok := find(schemes(), in.Scheme)
	if !ok {
		return nil, errors.New("no initialiser is called " + in.Scheme)
	}
	stream := exact.NewStream(seed, exact.Initialisation, 0)
	layers := NewParameters(a)
	for l := range layers {
		draw := in.draw(stream, a.From(l), a.Layers[l].Units)
		fill(layers[l].Weights, draw)
		if s.biases {
			fill(layers[l].Biases, draw)
		}
	}
	return layers, nil
}

func (in Initializer) draw(stream *exact.Stream, from, units int) func() float64 {
	if in.Normal() {
		mean, stddev := in.Deviation(from, units)
		return func() float64 { return mean + float64(stddev*stream.Normal()) }
	}
	low, high := in.Range(from, units)
	return func() float64 { return stream.Uniform(low, high) }
}

func fill(dst []float64, draw func() float64) {
	for i := range dst {
		dst[i] = draw()
	}
}
