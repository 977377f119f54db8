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
	"backstep/network"
)

//go:embed pytorch.py.tmpl
var pytorch string

// maxOrders bounds the rows that are written out for shuffled epochs.
const maxOrders = 4 << 20

// PyTorch writes a program that trains the session's network for so many epochs
// with PyTorch, in float64. Header is the first line of its trace. What cannot
// be expressed is an error that says why.
func PyTorch(w io.Writer, run *session.Run, epochs int, header []byte) error {
	p, err := program(run, epochs)
	if err != nil {
		return err
	}
	p.Header = raw(header)
	t, err := template.New("pytorch").Parse(pytorch)
	if err != nil {
		return err
	}
	return t.Execute(w, p)
}

// page is what the template is filled with: text in Python.
type page struct {
	Title, Architecture, Description string
	Epochs, EpochsDone, StepsDone    int
	FirstEpoch, Samples, BatchSize   int

	X, Y, Orders    string
	Weights, Biases []string
	Bias            bool

	Functions          []string
	Activations, Loss  string
	Penalty, Optimizer string
	Buffers            string
	Header             string
}

func program(run *session.Run, epochs int) (*page, error) {
	a := run.Config.Architecture
	p := &page{
		Title: docText(run.Title), Architecture: a.String(), Description: description(run),
		Epochs: epochs, FirstEpoch: 1, Samples: run.TrainSamples.Len(), BatchSize: batchSize(run),
		X: matrix(run.TrainSamples.X), Y: matrix(run.TrainSamples.Y),
		Bias: a.Bias, Loss: loss(run), Penalty: penalty(run), Optimizer: optimizer(run),
	}
	params := run.Initial
	if s := run.State; s != nil {
		if s.Place != 0 {
			return nil, fmt.Errorf("this session stands within an epoch, after %d of its samples: a program can begin only with a whole one", s.Place)
		}
		params, p.EpochsDone, p.StepsDone, p.FirstEpoch = s.Parameters, s.Epoch, s.Step, s.Epoch+1
		p.Buffers = buffers(run)
	}
	for l := range a.Layers {
		p.Weights = append(p.Weights, flatMatrix(params[l].Weights, a.Layers[l].Units))
		if a.Bias {
			p.Biases = append(p.Biases, row(params[l].Biases))
		}
	}
	p.activations(a)
	return p, p.orders(run)
}

// activations writes each function that the network has once, in the order of
// its layers.
func (p *page) activations(a network.Architecture) {
	var names, seen []string
	for _, layer := range a.Layers {
		name := layer.Activation.Name
		names = append(names, identifier(name))
		if !slices.Contains(seen, name) {
			seen = append(seen, name)
			p.Functions = append(p.Functions, activation(name))
		}
	}
	p.Activations = strings.Join(names, ", ")
}

// orders writes out the order of each epoch where samples are shuffled.
func (p *page) orders(run *session.Run) error {
	if !run.Config.Shuffle {
		return nil
	}
	n := run.TrainSamples.Len()
	if n*p.Epochs > maxOrders {
		return fmt.Errorf("the orders of %d shuffled epochs of %d samples are too much to write out: --epochs %d would do", p.Epochs, n, max(1, maxOrders/n))
	}
	var b strings.Builder
	b.WriteString("[\n")
	for epoch := p.FirstEpoch; epoch < p.FirstEpoch+p.Epochs; epoch++ {
		b.WriteString("    [")
		for i, sample := range network.EpochOrder(n, run.Config.Seed, epoch) {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(strconv.Itoa(sample))
		}
		b.WriteString("],\n")
	}
	p.Orders = b.String() + "]"
	return nil
}

func batchSize(run *session.Run) int {
	if n := run.Config.BatchSize; n > 0 && n < run.TrainSamples.Len() {
		return n
	}
	return run.TrainSamples.Len()
}

// description says what is trained how.
func description(run *session.Run) string {
	var names []string
	for _, layer := range run.Config.Architecture.Layers {
		names = append(names, layer.Activation.Name)
	}
	return fmt.Sprintf("%s; loss %s, optimiser %s.", strings.Join(names, ", "), run.Config.Loss.Name, run.Config.Optimizer.Name)
}

// buffers gives PyTorch's optimiser what ours remembers.
func buffers(run *session.Run) string {
	names := map[string]map[string]string{
		"momentum": {"v": "momentum_buffer"}, "nesterov": {"v": "momentum_buffer"},
		"adagrad": {"s": "sum"}, "rmsprop": {"s": "square_avg"},
		"adam": {"m": "exp_avg", "s": "exp_avg_sq"}, "adamw": {"m": "exp_avg", "s": "exp_avg_sq"},
	}[run.Config.Optimizer.Name]
	if names == nil || run.State.Step == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\n# What it remembers of the steps that are done.\n")
	for l, layer := range run.Config.Architecture.Layers {
		b.WriteString(remembered(run, names, "WEIGHTS", l, func(p network.Parameters) string { return flatMatrix(p.Weights, layer.Units) }))
		if run.Config.Architecture.Bias && !run.Config.FrozenBiases {
			b.WriteString(remembered(run, names, "BIASES", l, func(p network.Parameters) string { return row(p.Biases) }))
		}
	}
	return b.String()
}

func remembered(run *session.Run, names map[string]string, list string, l int, write func(network.Parameters) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "OPTIMIZER.state[%s[%d]] = {\n    \"step\": torch.tensor(%d.0),\n", list, l, run.State.Step)
	for i, name := range run.Config.Optimizer.Buffers() {
		fmt.Fprintf(&b, "    %q: torch.tensor(%s),\n", names[name], write(run.State.Buffers[i][l]))
	}
	b.WriteString("}\n")
	return b.String()
}
