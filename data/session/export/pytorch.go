// Package export writes programs for other tools that train the network of a
// session: the same weights, the same data, the same numbers.
package export

import (
	_ "embed" // the template
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/template"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
)

//go:embed pytorch.py.tmpl
var pytorch string

// maxNumbers bounds the numbers in a program, those of data and weights as well as
// those of the orders of shuffled epochs. Python takes a kilobyte of memory to read
// one.
const maxNumbers = 1 << 20

// PyTorch writes a program that trains the session's network for that many epochs with
// PyTorch, in float64. Header is the first line of its trace. If something cannot be
// expressed, the error says why.
func PyTorch(w io.Writer, setup *session.Setup, epochs int, header []byte) error {
	p, err := program(setup, epochs)
	if err != nil {
		return err
	}
	if p.Session, err = sessionDict(header, variables(setup)); err != nil {
		return err
	}
	t, err := template.New("pytorch").Parse(pytorch)
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

// page holds what fills the template, as Python code.
type page struct {
	Title, Architecture, Description string
	Epochs, EpochsDone, StepsDone    int
	FirstEpoch, Samples, BatchSize   int
	Place                            int // samples of the first epoch that are done
	Updates                          int // steps that the optimiser's buffers have seen
	LossSum                          string

	X, Y, Orders    string
	Weights, Biases []string
	Bias            bool

	Functions          []string
	Activations, Loss  string
	Penalty, Optimizer string
	Rate               string // of an epoch; empty if it is constant
	Buffers            string
	Session            string
}

func program(setup *session.Setup, epochs int) (*page, error) {
	if err := Fits(setup); err != nil {
		return nil, err
	}
	a := setup.Config.Architecture
	p := &page{
		Title: docText(setup.Title), Architecture: a.String(), Description: description(setup),
		Epochs: epochs, FirstEpoch: 1, Samples: setup.TrainSamples.Len(), BatchSize: setup.Config.Batch(setup.TrainSamples.Len()),
		X: matrix(setup.TrainSamples.X), Y: matrix(setup.TrainSamples.Y),
		Bias: a.Bias, Loss: loss(setup), Penalty: penalty(setup, "WEIGHTS"),
	}
	trained := "WEIGHTS + BIASES"
	if setup.Config.FrozenBiases {
		trained = "WEIGHTS" // The biases keep their values.
	}
	p.Optimizer = optimizer(setup, setup.Config.LearningRate, trained)
	known := false
	p.Rate, known = rate(setup)
	params := setup.Initial
	if s := setup.State; s != nil {
		p.Place, p.Updates, p.LossSum = s.Place, s.Updates, number(s.LossSum)
		params, p.EpochsDone, p.StepsDone, p.FirstEpoch = s.Parameters, s.Epoch, s.Step, s.Epoch+1
		p.Buffers = buffers(setup)
	}
	for l := range a.Layers {
		p.Weights = append(p.Weights, flatMatrix(params[l].Weights, a.Layers[l].Units, indent))
		if a.Bias {
			p.Biases = append(p.Biases, row(params[l].Biases, indent+len("torch.tensor(")))
		}
	}
	switch {
	case p.Loss == "":
		return nil, fmt.Errorf("the loss %s is not known in PyTorch", setup.Config.Loss.Name)
	case p.Optimizer == "":
		return nil, fmt.Errorf("the optimiser %s is not known in PyTorch", setup.Config.Optimizer.Name)
	case !known:
		return nil, fmt.Errorf("the schedule %s is not known in PyTorch", setup.Config.Schedule.Name)
	}
	if err := p.activations(a); err != nil {
		return nil, err
	}
	return p, p.orders(setup)
}

// Fits returns an error if a session has more numbers than a program takes, before any
// of them is written.
func Fits(setup *session.Setup) error {
	if n := numbersOf(setup); n > maxNumbers {
		return fmt.Errorf("data and weights of %d numbers are too much to write into a program: it takes %d", n, maxNumbers)
	}
	return nil
}

// numbersOf counts the numbers of data and weights.
func numbersOf(setup *session.Setup) int {
	a := setup.Config.Architecture
	return (setup.TrainSamples.Len()+setup.TestSamples.Len())*(a.Inputs+a.Outputs()) + network.Count(setup.Initial)
}

// activations writes each activation function of the network once, in the order of
// its layers.
func (p *page) activations(a network.Architecture) error {
	var names, seen []string
	for _, layer := range a.Layers {
		name := layer.Activation.Name
		names = append(names, identifier(name))
		if !slices.Contains(seen, name) {
			seen = append(seen, name)
			f, err := torchActivationOf(name)
			if err != nil {
				return err
			}
			p.Functions = append(p.Functions, f.function())
		}
	}
	p.Activations = strings.Join(names, ", ")
	return nil
}

// orders writes out the order of each epoch if samples are shuffled.
func (p *page) orders(setup *session.Setup) error {
	if !setup.Config.Shuffle {
		return nil
	}
	n := setup.TrainSamples.Len()
	if p.Epochs > maxNumbers/n {
		return fmt.Errorf("the orders of %d shuffled epochs of %s are too much to write out, for PyTorch cannot draw them: --epochs %d would do",
			p.Epochs, text.Count(n, "sample"), max(1, maxNumbers/n))
	}
	p.Orders = lists(p.Epochs, 0, func(i, column int) string {
		var words []string
		for _, sample := range network.EpochOrder(n, setup.Config.Seed, p.FirstEpoch+i) {
			words = append(words, strconv.Itoa(sample))
		}
		return list(words, column)
	})
	return nil
}

// description returns what is trained, and how.
func description(setup *session.Setup) string {
	var names []string
	for _, layer := range setup.Config.Architecture.Layers {
		names = append(names, layer.Activation.Name)
	}
	return fmt.Sprintf("%s; loss %s, optimiser %s.", strings.Join(names, ", "), setup.Config.Loss.Name, setup.Config.Optimizer.Name)
}
