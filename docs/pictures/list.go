package main

import (
	"time"

	"backstep/docs/pictures/terminal"
)

// picture is a file to make, and how the program gets to what the file shows.
type picture struct {
	name  string // a PNG of the last screen, or a GIF of all that are held
	size  terminal.Size
	theme string // dark or light
	args  string // of the program, with blanks between them
	steps []step // what is pressed, in this order
	shows string // a text on the last screen, so that none is of something else
}

// step is a key that is pressed, as terminal.Press takes it, and once if times is 0. An
// empty key leaves the screen as it is.
type step struct {
	key   string
	times int
	hold  time.Duration // how long an animation shows the screen after each press
}

// pictures lists the pictures of the README.
func pictures() []picture {
	var (
		small  = terminal.Size{Cols: 80, Rows: 24}
		normal = terminal.Size{Cols: 120, Rows: 36}
		large  = terminal.Size{Cols: 200, Rows: 60}
	)
	digits := "digits --hidden 32 --activation tanh --lr 0.2 --batch 32 --l2 0.003"
	return []picture{
		{
			name: "diabetes.gif", size: small, theme: "dark", shows: "epoch 200", steps: diabetesSteps(),
		},
		{
			name: "dashboard.png", size: large, theme: "dark", shows: "δ of y",
			steps: []step{{key: ":goto 55"}, {key: ":next"}, {key: ":phase d2"}},
		},
		{
			name: "diabetes.png", size: normal, theme: "dark", shows: "gradient of h1 → y",
			steps: []step{{key: ":goto 55"}, {key: ":next"}, {key: ":phase dW2"}},
		},
		{
			name: "light.png", size: normal, theme: "light", shows: "δ of h1",
			steps: []step{{key: ":goto 55"}, {key: ":next"}, {key: ":phase d1"}, {key: ":select h1"}},
		},
		{
			name: "presentation.png", size: normal, theme: "dark", shows: "the path",
			steps: []step{{key: ":goto 55"}, {key: ":next"}, {key: ":phase d1"}, {key: ":select h1"}, {key: "f"}},
		},
		{
			name: "dense.png", size: normal, theme: "dark", shows: "z of h2.3",
			args:  "spiral --hidden 8,8 --optimizer adam --lr 0.03 --test-fraction 0.3",
			steps: []step{{key: ":goto 119"}, {key: ":next"}, {key: ":phase z2"}, {key: ":select h2.3"}, {key: ":sample 22"}},
		},
		{
			name: "digits.png", size: normal, theme: "dark", shows: "it is a", args: digits,
			steps: []step{{key: ":goto 11"}, {key: ":next"}, {key: ":phase d2"}},
		},
		{
			name: "matrices.png", size: normal, theme: "dark", shows: "weighted sum",
			steps: []step{{key: "2"}, {key: ":goto 55"}, {key: ":next"}, {key: ":phase z2"}},
		},
		{
			name: "code.png", size: normal, theme: "dark", shows: "sigmoid",
			steps: []step{{key: "5"}, {key: ":goto 55"}, {key: ":next"}, {key: ":phase d1"}},
		},
		{
			name: "surface.png", size: normal, theme: "dark", shows: "decision surface",
			args:  "spiral --hidden 8,6 --seed 2 --optimizer adam --lr 0.03 --test-fraction 0.25",
			steps: []step{{key: ":goto 800"}, {key: "3"}},
		},
		{
			name: "regression.png", size: normal, theme: "dark", shows: "ŷ now",
			args:  "curve --hidden 6 --optimizer adam --lr 0.03",
			steps: []step{{key: ":goto 400"}, {key: "3"}},
		},
		{
			name: "curves.png", size: normal, theme: "dark", shows: "lowest test loss",
			args:  "spiral --hidden 8 --optimizer adam --lr 0.03 --test-fraction 0.3",
			steps: []step{{key: ":goto 2000"}, {key: ":goto 1000"}, {key: "4"}},
		},
		{
			name: "divergence.png", size: normal, theme: "dark", shows: "diverging",
			args:  "moons --hidden 6 --lr 0.3",
			steps: []step{{key: ":goto 60"}, {key: ":set lr 60"}, {key: ":goto 90"}, {key: "4"}},
		},
		{
			name: "gradients.png", size: normal, theme: "dark", shows: "what is wrong",
			args:  "moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5",
			steps: []step{{key: ":goto 149"}, {key: ":next"}, {key: ":phase d3"}, {key: "6"}},
		},
		{
			name: "landscape.png", size: normal, theme: "dark", shows: "loss landscape",
			args:  "curve --hidden 1 --no-bias --lr 0.1",
			steps: []step{{key: ":goto 40"}, {key: ":restart lr 1.25"}, {key: ":goto 40"}, {key: "8"}},
		},
		{
			name: "unit.png", size: normal, theme: "dark", shows: "epoch 120",
			steps: []step{{key: ":goto 119"}, {key: ":next"}, {key: ":phase d1"}, {key: ":select h1"}, {key: ":sample 3"}, {key: "7"}},
		},
		{
			name: "why.png", size: normal, theme: "dark", shows: "the way down",
			steps: []step{{key: ":goto 2"}, {key: ":phase d1"}, {key: ":why δ h1"}, {key: ":into 2"}, {key: ":into 3"}},
		},
		{
			name: "predict.png", size: normal, theme: "dark", shows: "sum for mean",
			steps: []step{{key: ":phase d2"}, {key: ":predict"}, {key: ":answer 0.7083"}, {key: ":hint"}},
		},
		{
			name: "paths.png", size: normal, theme: "dark", shows: "the same, gathered", args: "mazur",
			steps: []step{{key: ":goto 1"}, {key: ":paths h1 x1"}},
		},
		{
			name: "solve.png", size: normal, theme: "dark", shows: "now",
			steps: []step{{key: ":goto 20"}, {key: ":next"}, {key: ":phase J"}, {key: ":explain ŷ"}, {key: "S"}, {key: ":type clear"}, {key: ":type 0.9"}},
		},
	}
}
