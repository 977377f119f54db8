package verify

// chapter is the address of the chapter, which has both examples.
const chapter = "http://neuralnetworksanddeeplearning.com/chap3.html"

func nielsen() publication {
	return publication{
		name:  "nielsen",
		where: chapter,
		numbers: []numbers{
			{"output", 1, a(1), ".82"},
			{"output after 300 epochs", 301, a(1), ".09"},
		},
		recomputed: []numbers{
			{"output after 300 epochs", 301, a(1), ".093956"},
		},
	}
}

func nielsenSaturated() publication {
	return publication{
		name:  "nielsen-saturated",
		where: chapter,
		numbers: []numbers{
			{"output", 1, a(1), ".98"},
			{"output after 300 epochs", 301, a(1), ".20"},
		},
		recomputed: []numbers{
			{"output", 1, a(1), ".982"},
			{"output after 300 epochs", 301, a(1), ".2028"},
		},
	}
}
