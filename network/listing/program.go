package listing

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/network"
)

// Program returns a program that computes a recorded step again, with the batch and the
// parameters that it began with written out.
func Program(c *network.Config, s *network.Step) string {
	var b strings.Builder
	lines := Step(c, s.N(), OneHot(s))
	b.WriteString("from numpy import *\n")
	for _, f := range functions(c) {
		b.WriteString(f + "\n")
	}
	for _, line := range settings(c, s) {
		b.WriteString(line + "\n")
	}
	for _, line := range lines {
		b.WriteString(line.Code + "\n")
	}
	return b.String()
}

// OneHot reports whether the targets of each sample of a step add up to 1, as far as there are
// any: before the first step there are none, and none of a sample that was moved.
func OneHot(s *network.Step) bool {
	if s == nil {
		return true
	}
	for i := range s.N() {
		sum := 0.0
		for _, y := range s.Column(s.Y, i) {
			sum += y
		}
		if sum != 1 && !math.IsNaN(sum) {
			return false
		}
	}
	return true
}

// function returns what the program calls an activation.
func function(name string) string { return strings.ReplaceAll(name, "-", "_") }

// functions returns the definitions of the activations that numpy lacks.
func functions(c *network.Config) []string {
	all := []struct{ name, code, needs string }{
		{"sigmoid", "def sigmoid(z): return 1 / (1 + exp(-z))", ""},
		{"relu", "def relu(z): return maximum(z, 0)", ""},
		{"leaky-relu", "def leaky_relu(z): return where(z > 0, z, 0.01*z)", ""},
		{"elu", "def elu(z): return where(z > 0, z, expm1(minimum(z, 0)))", ""},
		{"phi", "def phi(z): return exp(-z**2/2) / sqrt(2*pi)", ""},
		{"Phi", "import math\nPhi = vectorize(lambda z: (1 + math.erf(z/math.sqrt(2))) / 2)", "phi"},
		{"gelu", "def gelu(z): return z * Phi(z)", "Phi"},
		{"silu", "def silu(z): return z * sigmoid(z)", "sigmoid"},
		{"softplus", "def softplus(z): return logaddexp(0, z)", "sigmoid"},
		{"softmax", "def softmax(z):\n    e = exp(z - z.max(1, keepdims=True))\n    return e / e.sum(1, keepdims=True)", ""},
	}
	var needed []string
	for _, layer := range c.Architecture.Layers {
		needed = append(needed, layer.Activation.Name)
	}
	for _, f := range slices.Backward(all) {
		if slices.Contains(needed, f.name) && f.needs != "" {
			needed = append(needed, f.needs)
		}
	}
	var list []string
	for _, f := range all {
		if slices.Contains(needed, f.name) {
			list = append(list, f.code)
		}
	}
	return list
}

// settings returns the lines that set what a step begins with.
func settings(c *network.Config, s *network.Step) []string {
	list := []string{
		"data = " + array(s, s.X) + ", " + array(s, s.Y),
		fmt.Sprintf("n, epoch, t = %d, %d, %d", s.N(), s.Epoch, s.Updates),
	}
	if c.Schedule.Constant() {
		list = append(list, "eta = "+literal(c.LearningRate))
	}
	for _, field := range c.Optimizer.Fields() {
		list = append(list, field+" = "+literal(*c.Optimizer.Field(field)))
	}
	if c.Penalty != (network.Penalty{}) {
		list = append(list, "l1, l2 = "+literal(c.Penalty.L1)+", "+literal(c.Penalty.L2))
	}
	for l := range s.Layers {
		at := &s.Layers[l]
		list = append(list, parameters("", l, at.Before, at.Units)...)
		for i, buffer := range c.Optimizer.Buffers() {
			list = append(list, parameters(buffer, l, at.BuffersBefore[i], at.Units)...)
		}
	}
	return list
}

// parameters returns the lines that set W and b of a layer, or a buffer of them.
func parameters(buffer string, l int, p network.Parameters, units int) []string {
	list := []string{fmt.Sprintf("%s%s = array([", buffer, weights(l))}
	for row := range slices.Chunk(p.Weights, units) {
		list[0] += "[" + literals(row) + "], "
	}
	list[0] = strings.TrimSuffix(list[0], ", ") + "])"
	if len(p.Biases) > 0 {
		list = append(list, fmt.Sprintf("%s%s = array([%s])", buffer, biases(l), literals(p.Biases)))
	}
	return list
}

// array writes values of a step that are kept unit by unit with a row for each sample.
func array(s *network.Step, values []float64) string {
	rows := make([]string, s.N())
	for i := range rows {
		rows[i] = "[" + literals(s.Column(values, i)) + "]"
	}
	return "array([" + strings.Join(rows, ", ") + "])"
}

func literals(list []float64) string {
	texts := make([]string, len(list))
	for i, v := range list {
		texts[i] = literal(v)
		if !strings.ContainsAny(texts[i], ".e") {
			texts[i] += "." // Not an integer, which could not be changed in place.
		}
	}
	return strings.Join(texts, ", ")
}
