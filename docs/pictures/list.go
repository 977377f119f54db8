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
	return []picture{
		{
			name: "diabetes.gif", size: normal, theme: "dark", shows: "epoch 200", steps: diabetesSteps(),
		},
		{
			name: "diabetes.png", size: normal, theme: "dark", shows: "δ of y",
			steps: []step{{key: "e", times: 3}, {key: "→", times: 10}},
		},
		{
			name: "diabetes-80x24.png", size: small, theme: "dark", shows: "update of y",
			steps: []step{{key: "e"}},
		},
		{
			name: "light.png", size: normal, theme: "light", shows: "update of y",
			steps: []step{{key: ":goto 100"}},
		},
		{
			name: "matrices.png", size: normal, theme: "dark", shows: "weighted sum",
			steps: []step{{key: "2"}, {key: "e", times: 3}, {key: "→", times: 3}},
		},
		{
			name: "wide.png", size: large, theme: "dark", shows: "epoch 30",
			args: "iris --hidden 8,6", steps: []step{{key: ":goto 30"}},
		},
		{
			name: "surface.png", size: normal, theme: "dark", shows: "decision surface",
			args:  "spiral --hidden 8,6 --seed 2 --optimizer adam --lr 0.03 --test-fraction 0.25",
			steps: []step{{key: ":goto 800"}, {key: "3"}},
		},
		{
			name: "curves.png", size: normal, theme: "dark", shows: "of the same epochs",
			args:  "moons --hidden 8 --seed 3 --lr 0.1 --test-fraction 0.3",
			steps: []step{{key: ":goto 3000"}, {key: ":restart lr 1"}, {key: ":goto 3000"}, {key: "4"}, {key: "←", times: 12}},
		},
		{
			name: "gradients.png", size: normal, theme: "dark", shows: "what is wrong",
			args:  "moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5",
			steps: []step{{key: ":goto 100"}, {key: "6"}},
		},
		{
			name: "landscape.png", size: normal, theme: "dark", shows: "loss landscape",
			args:  "curve --hidden 1 --no-bias --lr 0.1",
			steps: []step{{key: ":goto 40"}, {key: ":restart lr 1.25"}, {key: ":goto 40"}, {key: "8"}},
		},
		{
			name: "unit.png", size: normal, theme: "dark", shows: "epoch 60",
			steps: []step{{key: ":goto 60"}, {key: "h"}, {key: "7"}},
		},
	}
}
