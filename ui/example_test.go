package ui_test

import (
	"fmt"
	"log"
	"os"

	"backstep/data/session"
	"backstep/ui"
	"backstep/ui/prose"
)

// The program works without a terminal: command lines take a desk to a moment, which
// has every number that the screen would show.
func ExampleNewDesk() {
	s, _ := session.Builtin("diabetes")
	setup, err := s.Resolve()
	if err != nil {
		log.Fatal(err)
	}
	d, err := ui.NewDesk(setup)
	if err != nil {
		log.Fatal(err)
	}
	if r := d.Finish(d.Do("goto 20; phase δ2")); r.Err != nil {
		log.Fatal(r.Err)
	}
	m := d.Moment()
	fmt.Printf("epoch %d: δ of y on sample 1 is %.4f\n", m.Step.Epoch, m.Step.Layers[m.LastLayer()].Delta[m.Step.At(0, 0)])
	if err := prose.Moment(os.Stdout, &m, d.Look().Format.Digits); err != nil {
		log.Fatal(err)
	}
	// Output:
	// epoch 20: δ of y on sample 1 is -0.4713
	// Delta δ₂ of layer 2 (output)
	//   Each δ says how fast the loss of a person grows with z of a unit.
	//   Formula: δ = ŷ − y
	//   δ of y, person 1 = ŷ − y = 0.5287 − 1 = −0.4713 (sigmoid with bce: its slope cancels)
	//   δ of y, person 2 = ŷ − y = 0.4920 − 0 = 0.4920
	//   δ of y, person 3 = ŷ − y = 0.5581 − 1 = −0.4419
	//   δ of y, person 4 = ŷ − y = 0.4945 − 0 = 0.4945
}
